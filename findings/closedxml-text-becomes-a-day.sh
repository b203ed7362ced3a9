#!/usr/bin/env bash
# ClosedXML 0.95.4. A string set as the Value of a cell is stored as a day where the culture of the program can read it as one: of one column of French days written as text, those up to the 12th become days with month and day exchanged, the others stay text.
# One would guess: a string is stored as a string, and what its characters are does not matter.
# Why it matters to scoring: « 03/04/2023 » (3 April) stands in the file as 4 March, beside « 25/04/2023 » that is right: no reader can tell any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
  <ItemGroup><PackageReference Include="ClosedXML" Version="[0.95.4]" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using ClosedXML.Excel;

string[] texts = ["03/04/2023", "25/04/2023"];
using (var book = new XLWorkbook())
{
    IXLWorksheet sheet = book.AddWorksheet("Requests");
    for (int i = 0; i < texts.Length; i++) sheet.Cell(i + 1, 1).Value = texts[i];
    book.SaveAs("made.xlsx");
}

using var read = new XLWorkbook("made.xlsx");
List<string> stored = [.. texts.Select((_, i) => read.Worksheets.First().Cell(i + 1, 1)).Select(c => c.DataType == XLDataType.DateTime ? $"day {c.GetDateTime():yyyy-MM-dd}" : $"{c.DataType} {c.GetString()}")];
Console.WriteLine($"given {string.Join(", ", texts)}; stored {string.Join(", ", stored)}");
return stored is ["day 2023-03-04", "Text 25/04/2023"] ? 0 : 1;
X
dotnet run 2>&1 | grep -v warning
exit "${PIPESTATUS[0]}"
