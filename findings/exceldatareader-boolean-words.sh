#!/usr/bin/env bash
# excel4node 1.4.0 writes a yes in a workbook as the word true; ExcelDataReader 3.6.0 and MiniExcel 1.46.0 then read the cell as False, without an error. XML Schema allows both « 1 » and « true » (xsd:boolean).
# One would guess: a reader of typed cells takes both forms, or refuses the one that it does not know.
# Why it matters to scoring: every yes of such a file (lone parent, disability, notice to quit) would be scored as a no.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-fund --no-audit excel4node@1.4.0 > /dev/null 2>&1
cat > write.js <<'X'
const Excel = require('excel4node');
const book = new Excel.Workbook(), sheet = book.addWorksheet('Requests');
sheet.cell(1, 1).string('yes');
sheet.cell(1, 2).bool(true);
sheet.cell(2, 1).string('no');
sheet.cell(2, 2).bool(false);
book.write('made.xlsx', error => { if (error) throw error; });
X
node write.js
while [ ! -s made.xlsx ]; do sleep 0.2; done
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="ExcelDataReader" Version="[3.6.0]" /><PackageReference Include="MiniExcel" Version="[1.46.0]" /><PackageReference Include="System.Text.Encoding.CodePages" Version="[8.0.0]" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.IO.Compression;
using System.Text.RegularExpressions;
using ExcelDataReader;
using MiniExcelLibs;

System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
using (ZipArchive zip = ZipFile.OpenRead("made.xlsx"))
using (var text = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
    Console.WriteLine("the file: " + string.Join(" ", Regex.Matches(text.ReadToEnd(), "t=\"b\"[^>]*><v>[^<]*").Select(m => m.Value[(m.Value.LastIndexOf('>') + 1)..])));
List<object?> first = [];
using (FileStream stream = File.OpenRead("made.xlsx"))
using (IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream))
    while (reader.Read()) first.Add(reader.GetValue(1));
List<object?> second = [.. MiniExcel.Query("made.xlsx").Cast<IDictionary<string, object?>>().Select(r => r["B"])];
Console.WriteLine($"ExcelDataReader: {string.Join(" ", first)}; MiniExcel: {string.Join(" ", second)}");
return (first[0], second[0]) is (false, false) ? 0 : 1;
X
dotnet run 2>&1 | grep -v warning
exit "${PIPESTATUS[0]}"
