import {expect} from '@open-wc/testing';
import {History} from '../../../demo/playground/history.js';

describe('History', () => {
  it('goes back and forth', () => {
    const history = new History(1);
    history.step(2);
    history.step(3);
    history.undo();
    expect([history.now, history.canUndo, history.canRedo]).to.deep.equal([2, true, true]);
    history.redo();
    expect(history.now).to.equal(3);
  });

  it('takes a word that is typed as one step', () => {
    const history = new History('');
    for (const text of ['a', 'ab', 'abc']) history.step(text, 'name');
    history.step('abc!', 'other');
    history.undo();
    expect(history.now).to.equal('abc');
    history.undo();
    expect([history.now, history.canUndo]).to.deep.equal(['', false]);
  });

  it('begins a new step after one was taken back, and forgets what was undone', () => {
    const history = new History('');
    history.step('a', 'name');
    history.undo();
    history.step('b', 'name');
    expect([history.now, history.canRedo]).to.deep.equal(['b', false]);
    history.undo();
    expect(history.now).to.equal('');
  });

  it('stays where there is nothing to undo', () => {
    const history = new History(1);
    history.undo();
    history.redo();
    expect(history.now).to.equal(1);
  });
});
