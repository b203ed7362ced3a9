// exceljs 4.4.0: workbooks as a web application writes them. node exceljs.js FOLDER
const Excel = require('exceljs'), path = require('path');
const day = t => new Date(t + 'T00:00:00Z');
async function make(name, build) {
  const book = new Excel.Workbook();
  book.creator = 'essai'; book.created = day('2026-01-01'); book.modified = day('2026-01-01');
  build(book, t => book.addWorksheet(t || 'Demandes'));
  await book.xlsx.writeFile(path.join(process.argv[2], `exceljs-${name}.xlsx`));
}
(async () => {
  await make('booleans', (b, sheet) => { const s = sheet(); s.addRows([['id', 'parentIsole', 'handicap'], ['A1', true, false], ['A2', false, 'oui'], ['A3', 'VRAI', 'faux']]); });
  await make('formulas', (b, sheet) => { const s = sheet(); s.addRows([['id', 'loyer', 'personnes'], ['A1', { formula: '300*2', result: 600 }, { formula: '1+2' }], ['A2', { formula: '1/0', result: { error: '#DIV/0!' } }, 2], ['A3', 450.5, { formula: '1+1', result: 2 }]]); });
  await make('days', (b, sheet) => {
    const s = sheet(); s.addRows([['id', 'dateDepot'], ['A1', day('2023-03-15')], ['A2', new Date('2023-03-15T22:30:00Z')], ['A3', '15/03/2023'], ['A4', 45000]]);
    s.getCell('B2').numFmt = 'dd/mm/yyyy'; s.getCell('B3').numFmt = 'dd/mm/yyyy hh:mm';
  });
  await make('days-1904', (b, sheet) => { b.properties.date1904 = true; const s = sheet(); s.addRows([['id', 'dateDepot'], ['A1', day('2023-03-15')]]); s.getCell('B2').numFmt = 'dd/mm/yyyy'; });
  await make('rich-text', (b, sheet) => { const s = sheet(); s.addRows([['id', { richText: [{ text: 'parent' }, { font: { bold: true }, text: 'Isole' }] }, 'date\ndépôt'], ['A1', { richText: [{ text: 'ou' }, { font: { italic: true }, text: 'i' }] }, '15/03/2023'], ['A2', { text: 'non', hyperlink: 'https://exemple.invalid' }, '16/03/2023']]); });
  await make('zeros', (b, sheet) => { const s = sheet(); s.addRows([['id', 'communeResidence', 'codePostalResidence'], ['A1', 1004, 1500], ['A2', '01004', '01500']]); s.getColumn(2).numFmt = '00000'; s.getColumn(3).numFmt = '00000'; });
  await make('percent', (b, sheet) => { const s = sheet(); s.addRows([['id', 'tauxEffort'], ['A1', 0.367], ['A2', '36,7 %'], ['A3', 36.7]]); s.getCell('B2').numFmt = '0.0%'; });
  await make('totals', (b, sheet) => { const s = sheet(); s.addRows([['id', 'personnes', 'loyer'], ['0990126000001G0042', 2, 600], ['0990126000002G0042', 3, 700], ['Total général', { formula: 'SUM(B2:B3)', result: 5 }, { formula: 'SUM(C2:C3)', result: 1300 }]]); });
  await make('hidden', (b, sheet) => { const s = sheet(); s.addRows([['id', 'loyer'], ['A1', 600], ['A2', 700], ['A3', 800]]); s.getRow(3).hidden = true; });
  await make('sheets', (b, sheet) => { const n = sheet('Notice'); n.state = 'hidden'; n.addRows([['Lire avant de remplir']]); const s = sheet('Demandes'); s.addRows([['id', 'loyer'], ['A1', 600]]); const r = sheet('Codes'); r.addRows([['code'], ['x']]); });
})();
