#!/usr/bin/env bash
# exceljs 4.4.0 writes a workbook whose days count from 1904 (workbookPr date1904, ECMA-376 18.2.28), as Excel for Macintosh did; MiniExcel 1.46.0 reads each day as if it counted from 1900, four years and a day too early. ExcelDataReader 3.6.0 reads the same file rightly.
# One would guess: a reader that gives a cell as a DateTime has looked at the workbook's epoch, for it cannot give the day without.
# Why it matters to scoring: seniority is most of the points; every applicant of such a file would wait 1,462 days longer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 > /dev/null 2>&1
cat > write.js <<'X'
const Excel = require('exceljs');
const book = new Excel.Workbook();
book.properties.date1904 = true;
const sheet = book.addWorksheet('Requests');
sheet.getCell('A1').value = new Date('2023-03-15T00:00:00Z');
sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
book.xlsx.writeFile('made.xlsx');
X
node write.js
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="ExcelDataReader" Version="[3.6.0]" /><PackageReference Include="MiniExcel" Version="[1.46.0]" /><PackageReference Include="System.Text.Encoding.CodePages" Version="[8.0.0]" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using ExcelDataReader;
using MiniExcelLibs;

System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
using FileStream stream = File.OpenRead("made.xlsx");
using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
reader.Read();
var first = (DateTime)reader.GetValue(0);
var second = (DateTime)MiniExcel.Query("made.xlsx").Cast<IDictionary<string, object?>>().First()["A"]!;
Console.WriteLine($"written 2023-03-15; ExcelDataReader {first:yyyy-MM-dd}; MiniExcel {second:yyyy-MM-dd}");
return (first, second) == (new DateTime(2023, 3, 15), new DateTime(2019, 3, 14)) ? 0 : 1;
X
dotnet run 2>&1 | grep -v warning
exit "${PIPESTATUS[0]}"
