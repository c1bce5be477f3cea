import {expect} from '@open-wc/testing';
import {themeFile} from '../../../demo/theme/outputs.js';
import {kindOfToken, pairOf, tokensIn, tokensOf, valueOf} from '../../../demo/theme/tokens.js';

const pairs: readonly {value: string; light: string; dark: string}[] = [
  {value: 'light-dark(#fff, #000)', light: '#fff', dark: '#000'},
  {value: 'light-dark(rgb(1, 2, 3), color-mix(in oklab, red, blue 20%))', light: 'rgb(1, 2, 3)', dark: 'color-mix(in oklab, red, blue 20%)'},
  {value: '#123456', light: '#123456', dark: '#123456'},
  {value: 'transparent', light: 'transparent', dark: 'transparent'},
];

describe('a value of both themes', () => {
  for (const {value, light, dark} of pairs) {
    it(`is taken apart and put together: ${value}`, () => {
      expect(pairOf(value)).to.deep.equal({light, dark});
      expect(valueOf({light, dark})).to.equal(value);
    });
  }
});

describe('kindOfToken', () => {
  const kinds = {'--rekap-surface': ['light-dark(#fff, #000)', 'color'], '--rekap-font': ['inherit', 'font'], '--rekap-heading-font': ['inherit', 'font'], '--rekap-font-size': ['inherit', 'length'], '--rekap-radius': ['0.6em', 'length']} as const;
  for (const [name, [value, kind]] of Object.entries(kinds)) it(`${name} is a ${kind}`, () => expect(kindOfToken({name, default: value})).to.equal(kind));
});

describe('tokensOf', () => {
  it('has each token of the elements once', () => {
    const element = (...names: string[]) => ({tagName: 'x-y', attributes: [], takesDocument: false, cssProperties: names.map((name) => ({name}))});
    expect(tokensOf([element('--a', '--b'), element('--b', '--c')]).map(({name}) => name)).to.deep.equal(['--a', '--b', '--c']);
  });
});

describe('a theme file', () => {
  const tokens = {'--rekap-surface': 'light-dark(#fff, #000)', '--rekap-heading-font': "Georgia, 'Times New Roman', serif"};
  it('is read again as it was written', () => expect(tokensIn(themeFile(tokens))).to.deep.equal(tokens));
  it('cannot be left by a value', () => expect(tokensIn(themeFile({'--rekap-radius': '0; } body { display: none'}))).to.deep.equal({'--rekap-radius': '0  body  display: none'.replace(/\s+/g, ' ')}));
});
