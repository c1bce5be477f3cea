import {expect} from '@open-wc/testing';
import {childOf, childrenOf, placeOf, readXml, rootName, textOf, type XmlNode} from '../../../src/feed/civics/xml.js';

/** The tree as text: name, attributes, own text, children. */
const drawn = ({name, attributes, text, children, line}: XmlNode): string =>
  `${name}@${line}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}${text && ` "${text}"`}${children.length > 0 ? `(${children.map(drawn).join(' ')})` : ''}`;

function read(text: string): string {
  const result = readXml(text);
  return result.ok ? drawn(result.root) : result.problems.map(({code, path, message}) => `${code} ${path}: ${message}`).join();
}

describe('readXml', () => {
  const readable: readonly {what: string; text: string; expected: string}[] = [
    {what: 'one element', text: '<a/>', expected: 'a@1'},
    {what: 'the line of each element', text: '<a>\n <b/>\n\n <c><d/></c></a>', expected: 'a@1(b@2 c@4(d@4))'},
    {what: 'lines that end as on Windows', text: '<a>\r\n <b>x\r\ny</b>\r\n <c/></a>', expected: 'a@1(b@2 "x\ny" c@4)'},
    {what: 'line ends as on the first Macs, however many', text: `<a>${'\r'.repeat(300_000)}<b/></a>`, expected: 'a@1(b@300001)'},
    {what: 'names and attributes without their prefixes', text: '<n:a xmlns:n="x" xmlns:xsi="y" xsi:type="T" id="1"/>', expected: 'a@1 type=T id=1'},
    {what: 'no declaration of a namespace as an attribute', text: '<a id="1" xmlns:id="2" xmlns="3"/>', expected: 'a@1 id=1'},
    {what: 'text beside its children', text: '<a> x <b>y</b> z </a>', expected: 'a@1 "x  z"(b@1 "y")'},
    {what: 'the five entities of every document, and characters by number', text: '<a b="&quot;">&lt;&amp;&gt;&apos;&#233;&#x1F5F3;</a>', expected: 'a@1 b=" "<&>\'é🗳"'},
    {what: 'what is in CDATA as text', text: '<a><![CDATA[<b>&c;]]></a>', expected: 'a@1 "<b>&c;"'},
    {what: 'characters outside the basic plane before an element without losing its line', text: '<a>🗳\n<b/></a>', expected: 'a@1 "🗳"(b@2)'},
    {what: 'a byte order mark, a declaration, comments and instructions', text: '\ufeff<?xml version="1.0"?>\n<!-- <x> -->\n<?y z?>\n<a/>\n<!-- end -->', expected: 'a@4'},
  ];
  for (const {what, text, expected} of readable) it(`reads ${what}`, () => expect(read(text)).to.equal(expected));

  const broken: readonly {what: string; text: string; place: string}[] = [
    {what: 'nothing', text: '', place: 'line 1, column 1'},
    {what: 'text alone', text: 'a,b\n1,2', place: 'line 1, column 1'},
    {what: 'a document cut off in an element', text: '<a>\n <b>12', place: 'line 2, column 5'},
    {what: 'a document cut off in a tag', text: '<a>\n <b', place: 'line 2, column 4'},
    {what: 'tags that cross', text: '<a><b></a></b>', place: 'line 1, column 7'},
    {what: 'two roots', text: '<a/>\n<b/>', place: 'line 2, column 1'},
    {what: 'an attribute without quotes', text: '<a b=1/>', place: 'line 1, column 6'},
    {what: 'an attribute twice', text: '<a b="1" b="2"/>', place: 'line 1, column 15'},
    {what: 'an entity that nobody defined', text: '<a>&nbsp;</a>', place: 'line 1, column 4'},
    {what: 'a control character', text: '<a>\u0001</a>', place: 'line 1, column 4'},
    {what: 'a page of HTML', text: '<!doctype html><html><br></html>', place: 'line 1, column 1'},
  ];
  for (const {what, text, place} of broken) {
    it(`refuses ${what}, and says where`, () => expect(read(text)).to.match(new RegExp(`^xml-invalid ${place}: .`)));
  }

  describe('refuses a document type, with all that it could define', () => {
    const lol = '<!ENTITY a "lol">' + [...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('');
    const types: readonly {what: string; text: string; place: string}[] = [
      {what: 'a billion laughs', text: `<?xml version="1.0"?>\n<!DOCTYPE x [${lol}]>\n<x>&j;</x>`, place: 'line 2, column 1'},
      {what: 'an entity from a file', text: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', place: 'line 1, column 1'},
      {what: 'a type that nothing refers to', text: '<!-- a -->\n  <!DOCTYPE x SYSTEM "x.dtd"><x/>', place: 'line 2, column 3'},
      {what: 'one behind a comment that looks closed', text: '<!--> <a --><!DOCTYPE x><x/>', place: 'line 1, column 13'},
    ];
    for (const {what, text, place} of types) it(what, () => expect(read(text)).to.equal(`xml-invalid ${place}: has a document type, which is not read`));

    it('inside the root', () => expect(read('<x><!DOCTYPE x><y/></x>')).to.match(/^xml-invalid line 1, column 4/));
  });

  it('reads 64 levels and refuses more, also where a stack would overflow', () => {
    const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    expect(read(nested(64))).to.match(/^a@1\(a/);
    expect(read(`<x>\n${nested(64)}</x>`)).to.equal('xml-invalid line 2: is more than 64 levels deep');
    expect(read(nested(200_000))).to.equal('xml-invalid : is more than 64 levels deep');
  });

  it('keeps names that objects have of their own', () => {
    expect(read('<__proto__ constructor="1" __proto__="2"><toString/></__proto__>')).to.equal('__proto__@1 constructor=1 __proto__=2(toString@1)');
  });
});

describe('rootName', () => {
  const roots: readonly {text: string; expected: string | null}[] = [
    {text: '<a/>', expected: 'a'},
    {text: '<a b="1">', expected: 'a'},
    {text: '\ufeff <?xml version="1.0"?>\n<!-- <x/> -->\n<n:a\n>', expected: 'a'},
    {text: '<!-- never closed <a/>', expected: null},
    {text: '<!DOCTYPE a><a/>', expected: null},
    {text: '{"a": 1}', expected: null},
    {text: '', expected: null},
    {text: '<', expected: null},
  ];
  for (const {text, expected} of roots) it(`of ${JSON.stringify(text)} is ${expected}`, () => expect(rootName(text)).to.equal(expected));

  it('costs nothing on a long text of comments', () => expect(rootName(`${'<!-- x -->'.repeat(200_000)}<a>`)).to.equal('a'));
});

describe('what a tree is asked', () => {
  const result = readXml('<a><b>1</b>\n<b> 2 </b><c/></a>');
  const root = result.ok ? result.root : null;

  it('gives the first child of a name, all of them, and their text', () => {
    expect(childOf(root, 'b')?.text).to.equal('1');
    expect(childrenOf(root, 'b').map(placeOf)).to.deep.equal(['line 1, b', 'line 2, b']);
    expect(textOf(root, 'b')).to.equal('1');
  });

  it('has no text where an element is empty or missing', () => {
    expect([textOf(root, 'c'), textOf(root, 'd'), textOf(null, 'b'), childOf(null, 'b'), childrenOf(null, 'b').length]).to.deep.equal([null, null, null, null, 0]);
  });
});
