#!/usr/bin/env bash
# CsvHelper 33.1.0. With NewLine set to CR LF, its writer does not quote a field that holds a lone LF or a lone CR, and its own reader then reads two rows.
# One would guess: a field with any line break is quoted, as RFC 4180 asks, and what the library writes it reads back to the same.
# Why it matters to scoring: a number typed with a line feed in it puts a second applicant into the table that goes back to the register.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="CsvHelper" Version="[33.1.0]" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

static int RowsOf(string field, string? newLine)
{
    var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false };
    if (newLine is not null) settings.NewLine = newLine;
    var text = new StringWriter();
    using (var writer = new CsvWriter(text, settings))
    {
        writer.WriteField(field);
        writer.WriteField("last");
        writer.NextRecord();
    }

    using var parser = new CsvParser(new StringReader(text.ToString()), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
    int rows = 0;
    while (parser.Read()) rows++;
    return rows;
}

int unset = RowsOf("a\nb", null), lineFeed = RowsOf("a\nb", "\r\n"), carriage = RowsOf("a\rb", "\r\n"), both = RowsOf("a\r\nb", "\r\n");
Console.WriteLine($"one row was written; rows read back: NewLine not set {unset}; NewLine CR LF: field with LF {lineFeed}, with CR {carriage}, with CR LF {both}");
return (unset, lineFeed, carriage, both) == (1, 2, 2, 1) ? 0 : 1;
X
dotnet run
