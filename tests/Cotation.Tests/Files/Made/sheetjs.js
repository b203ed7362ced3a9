// SheetJS (xlsx 0.18.5): workbooks and tables as a script writes them. node sheetjs.js FOLDER
const X = require('xlsx'), path = require('path');
function make(name, rows, change, options) {
  const s = X.utils.aoa_to_sheet(rows, { cellDates: true }), b = X.utils.book_new();
  if (change) change(s, b);
  X.utils.book_append_sheet(b, s, 'Demandes');
  X.writeFile(b, path.join(process.argv[2], `sheetjs-${name}`), options);
}
make('booleans.xlsx', [['id', 'parentIsole'], ['A1', true], ['A2', false], ['A3', null]]);
make('errors.xlsx', [['id', 'loyer', 'personnes'], ['A1', null, 2], ['A2', 600, 3]], s => { s.B2 = { t: 'e', v: 0x2A, w: '#N/A' }; });
make('merged-header.xlsx', [['id', 'Ressources', null], [null, 'salaire', 'allocations'], ['A1', 1200, 300]], s => { s['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }]; });
make('text-numbers.xlsx', [['id', 'loyer'], ['A1', '600,50'], ['A2', '1 780,00'], ['A3', 1250.75], ['A4', '1.250']]);
make('signs.xlsx', [['id', 'communeResidence'], ["'=A1", '01004'], ['+A2', '01004'], ['@A3', '01004']]);
make('blanks.xlsx', [['id', 'loyer', 'parentIsole'], ['A1', ' 600 ', ' oui '], [null, null, null], ['A2', '\u00a0700\u00a0€', 'Non\u00a0']]);
make('semicolons.csv', [['id', 'loyer'], ['A1', '600,50'], ['A2', '700']], null, { bookType: 'csv', FS: ';' });
make('tabs.csv', [['id', 'dateDepot', 'loyer'], ['A1', '2023-03-15', '600.50']], null, { bookType: 'csv', FS: '\t' });
