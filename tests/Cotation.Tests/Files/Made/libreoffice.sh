#!/usr/bin/env bash
# LibreOffice Calc (Debian's libreoffice-calc): flat sheets, saved as an office's desk saves them. libreoffice.sh FOLDER
set -euo pipefail
out=$1; work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
head='<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><number:number-style style:name="N2"><number:number number:min-integer-digits="5" number:decimal-places="0"/></number:number-style><number:percentage-style style:name="N3"><number:number number:min-integer-digits="1" number:decimal-places="1"/><number:text>%</number:text></number:percentage-style><style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="z" style:family="table-cell" style:data-style-name="N2"/><style:style style:name="p" style:family="table-cell" style:data-style-name="N3"/></office:automatic-styles><office:body><office:spreadsheet>'
tail='</office:spreadsheet></office:body></office:document>'
t() { echo "<table:table-cell office:value-type=\"string\"><text:p>$1</text:p></table:table-cell>"; }
n() { echo "<table:table-cell ${2:-} office:value-type=\"float\" office:value=\"$1\"/>"; }
b() { echo "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"$1\"/>"; }
d() { echo "<table:table-cell table:style-name=\"d\" office:value-type=\"date\" office:date-value=\"$1\"/>"; }
p() { echo "<table:table-cell table:style-name=\"p\" office:value-type=\"percentage\" office:value=\"$1\"/>"; }
f() { echo "<table:table-cell table:formula=\"of:=$1\" office:value-type=\"float\" office:value=\"$2\"/>"; }
r() { echo "<table:table-row ${2:-}>$1</table:table-row>"; }
make() { echo "$head<table:table table:name=\"Demandes\">$2</table:table>$tail" > "$work/libreoffice-$1.fods"; }
make booleans "$(r "$(t id)$(t parentIsole)$(t handicap)")$(r "$(t A1)$(b true)$(b false)")$(r "$(t A2)$(b false)$(t oui)")"
make formulas "$(r "$(t id)$(t loyer)$(t personnes)")$(r "$(t A1)$(f '300*2' 600)$(f '1+2' 3)")$(r "$(t A2)$(f '[.B2]+50' 650)$(n 2)")$(r "$(t A3)$(f '1/0' 0)$(n 1)")"
make days "$(r "$(t id)$(t dateDepot)")$(r "$(t A1)$(d 2023-03-15)")$(r "$(t A2)$(d 2023-03-15T23:30:00)")$(r "$(t A3)$(t 15/03/2023)")$(r "$(t A4)$(t '15 mars 2023')")"
make zeros "$(r "$(t id)$(t communeResidence)$(t codePostalResidence)")$(r "$(t A1)$(n 1004 'table:style-name="z"')$(n 1500 'table:style-name="z"')")$(r "$(t A2)$(t 01004)$(t 01500)")"
make percent "$(r "$(t id)$(t tauxEffort)")$(r "$(t A1)$(p 0.367)")$(r "$(t A2)$(t '36,7 %')")"
make hidden "$(r "$(t id)$(t loyer)")$(r "$(t A1)$(n 600)")$(r "$(t A2)$(n 700)" 'table:visibility="filter"')$(r "$(t A3)$(n 800)")"
make accents "$(r "$(t id)$(t 'Date de dépôt')$(t Loyer)")$(r "$(t A1)$(t 15/03/2023)$(t '600,50 €')")$(r "$(t A2)$(t 16/03/2023)$(t '1 780,00 €')")"
make mixed "$(r "$(t id)$(t loyer)")$(r "$(t A1)$(t '1.250')")$(r "$(t A2)$(n 700)")$(r "$(t A3)$(t '2.100,50')")"
cd "$work"
soffice --headless --norestore -env:UserInstallation=file://$work/profile --convert-to xlsx --outdir "$out" *.fods > /dev/null 2>&1
soffice --headless --norestore -env:UserInstallation=file://$work/profile --convert-to 'csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,1036,false,true,false' --outdir "$out" libreoffice-accents.fods > /dev/null 2>&1
soffice --headless --norestore -env:UserInstallation=file://$work/profile --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1036,false,true,false' --outdir "$out" libreoffice-days.fods > /dev/null 2>&1
soffice --headless --norestore -env:UserInstallation=file://$work/profile --convert-to ods --outdir "$out" libreoffice-mixed.fods > /dev/null 2>&1
soffice --headless --norestore -env:UserInstallation=file://$work/profile --convert-to xls --outdir "$out" libreoffice-days.fods libreoffice-booleans.fods > /dev/null 2>&1
