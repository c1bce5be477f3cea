import {expect} from '@open-wc/testing';
import type {Embed} from '../../../demo/embed/embed.js';
import {singleFile} from '../../../demo/embed/single-file.js';

describe('singleFile', () => {
  const embed: Embed = {tag: 'kpu-recap', attributes: {}, document: {candidates: []}, tokens: {}, lang: 'en', height: null, ground: 'auto', host: {folder: 'https://x.example/cdn/', hashes: {}}};

  it('has the ground that was seen, which a reader\'s system does not change', () => {
    for (const [ground, schemes] of [['auto', 'light dark'], ['light', 'light'], ['dark', 'dark']] as const) {
      expect(singleFile({...embed, ground}, '')).to.include(`color-scheme: ${schemes};`);
    }
  });

  it('has the script in it, which cannot end its element', () => {
    expect(singleFile(embed, 'const a = "</script>";')).to.include('const a = "\\x3c/script>";</script>');
  });
});
