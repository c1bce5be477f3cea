import {expect} from '@open-wc/testing';
import {asTable, cellsOfHtml, textOfCells} from '../../../demo/playground/table-text.js';

const tables: readonly {what: string; html: string; cells: string[][] | null}[] = [
  {what: 'of LibreOffice', html: '<html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left">Nama</td><td align="left">Suara</td></tr><tr><td>A &amp; B</td><td align="right" sdval="409" sdnum="1033;">409</td></tr></table></body></html>', cells: [['Nama', 'Suara'], ['A & B', '409']]},
  {what: 'of Excel, with styles and comments', html: '<html><head><style><!--td {x:y}--></style></head><body><table><!--StartFragment--> <col width=64><tr height=20><td height=20 class=xl65>Partai</td>\n  <td>Suara</td></tr><tr><td>PDI<br>\n  P</td><td>1&nbsp;234</td></tr><!--EndFragment--></table>', cells: [['Partai', 'Suara'], ['PDI P', '1\u00a0234']]},
  {what: 'of Google Sheets', html: '<meta charset=\'utf-8\'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml"><colgroup><col width="100"/></colgroup><tbody><tr><td style="a" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Name&quot;}">Name</td><td>Votes</td></tr><tr><td>&quot;B&quot;</td><td>7</td></tr></tbody></table>', cells: [['Name', 'Votes'], ['"B"', '7']]},
  {what: 'of a page, with heads, notes and a cell over two columns', html: '<table><thead><tr><th>Name</th><th>Votes<sup>[1]</sup></th></tr></thead><tbody><tr><td><a href="/a">A</a></td><td>5</td></tr><tr><td colspan="2">Source: X</td></tr></tbody></table>', cells: [['Name', 'Votes'], ['A', '5'], ['Source: X', '']]},
  {what: 'with signs by their numbers', html: '<table><tr><td>&#196;&#x2013;</td><td>&unknown;</td></tr></table>', cells: [['Ä–', '&unknown;']]},
  {what: 'without end tags', html: '<TABLE><TR><TD>A<TD>1<TR><TD>B<TD>2</TABLE>', cells: [['A', '1'], ['B', '2']]},
  {what: 'with markup that is text', html: '<table><tr><td>&lt;script&gt;</td><td>1</td></tr></table>', cells: [['<script>', '1']]},
  {what: 'of one column is no table', html: '<table><tr><td>A</td></tr></table>', cells: null},
  {what: 'that is not there', html: '<p>A</p>', cells: null},
];

describe('cellsOfHtml reads the table of a clipboard', () => {
  for (const {what, html, cells} of tables) it(what, () => expect(cellsOfHtml(html)).to.deep.equal(cells));
});

describe('a table becomes text with tabs', () => {
  it('in which quotes and tabs are kept', () => expect(textOfCells([['"A"', 'b\tc'], ['d', '1']])).to.equal('"""A"""\t"b\tc"\nd\t1'));
  it('where the text is HTML with a table', () => expect(asTable('<table><tr><td>A</td><td>1</td></tr></table>')).to.equal('A\t1'));
  it('and any other text stays', () => expect(asTable('A,1\n<b>,2')).to.equal('A,1\n<b>,2'));
});
