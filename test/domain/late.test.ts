import {expect} from '@open-wc/testing';
import {Late} from '../../src/domain/late.js';

describe('Late', () => {
  it('fetches its code with the first use, and once', async () => {
    let fetched = 0;
    const late = new Late(() => Promise.resolve(++fetched));
    expect(late.code).to.equal(null);
    expect([await late.load(), await late.load(), late.code, fetched]).to.deep.equal([1, 1, 1, 1]);
  });

  it('tries again after a failure', async () => {
    let fetched = 0;
    const late = new Late(() => (++fetched === 1 ? Promise.reject(new Error('no network')) : Promise.resolve('code')));
    expect(await late.load().catch(String)).to.equal('Error: no network');
    expect(late.code).to.equal(null);
    expect(await late.load()).to.equal('code');
  });

  it('fetches nothing that was given to it', async () => {
    const late = new Late<string>(() => Promise.reject(new Error('was fetched')));
    late.provide('code');
    expect([late.code, await late.load()]).to.deep.equal(['code', 'code']);
  });
});
