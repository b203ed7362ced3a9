#!/usr/bin/env bash
# System.CommandLine 3.0.0. An option that needs a value takes the next word for it even where that word is the name of another option of the same command, without an error.
# One would guess: the name of a known option is never a value unless it is written with « = », so that a forgotten value is an error.
# Why it matters to scoring: « rank … --seed --robustness » draws lots with the seed « --robustness » and leaves the robustness out, and nothing is said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="System.CommandLine" Version="[3.0.0]" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.CommandLine;

var seed = new Option<string>("--seed");
var robustness = new Option<bool>("--robustness");
var rank = new Command("rank") { seed, robustness };
ParseResult result = new RootCommand { rank }.Parse(["rank", "--seed", "--robustness"]);
Console.WriteLine($"errors {result.Errors.Count}; seed “{result.GetValue(seed)}”; robustness {result.GetValue(robustness)}");
return result.Errors.Count == 0 && result.GetValue(seed) == "--robustness" && !result.GetValue(robustness) ? 0 : 1;
X
dotnet run
