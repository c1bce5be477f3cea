import {expect, fixture} from '@open-wc/testing';
import {announce} from '../../src/page/announcer.js';
import {useLiveRegion} from '../../src/page/live-region.js';
import {install, Outside} from '../helpers/outside.js';

const regions = (root: ParentNode = document): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-rekap-live]')];
const said = (root?: ParentNode): string[] => regions(root).map(({textContent}) => textContent);
/** After the turn in which elements come together. */
const turn = (): Promise<void> => Promise.resolve();
const MINUTE = 60_000;

describe('announcer', () => {
  let outside: Outside;
  let giveBack: () => void;
  let leave: (() => void)[] = [];
  const enter = (host: Element): Element => {
    leave.push(useLiveRegion(host));
    return host;
  };
  const speaker = async (markup = '<div></div>'): Promise<Element> => enter(await fixture(markup));

  beforeEach(() => {
    outside = new Outside();
    giveBack = install(outside);
  });
  afterEach(() => {
    for (const one of leave) one();
    leave = [];
    giveBack();
    expect(regions(), 'nothing is left').to.deep.equal([]);
  });

  it('has one region for the page, empty before it is needed, polite and unseen', async () => {
    await speaker();
    await speaker();
    const [region, ...others] = regions();
    expect(others).to.deep.equal([]);
    expect([region.parentNode, region.textContent, region.getAttribute('role'), region.getAttribute('aria-live'), region.getAttribute('aria-atomic')]).to.deep.equal([document.body, '', 'status', 'polite', 'true']);
    expect(region.getBoundingClientRect().width).to.equal(1);
  });

  it('says what comes together together, the newest of each speaker, in its language, and no more than three', async () => {
    const hosts = [await speaker(), await speaker(), await speaker(), await speaker()];
    announce(hosts[0], 'lama', 'id');
    for (const [i, host] of hosts.entries()) announce(host, `kabar ${i}`, 'id');
    await outside.advance(999);
    expect(said()).to.deep.equal(['']);
    await outside.advance(1);
    expect(said()).to.deep.equal(['kabar 0 kabar 1 kabar 2']);
    expect(regions()[0].lang).to.equal('id');
  });

  it('interrupts once a minute, with the newest, and falls silent between', async () => {
    const host = await speaker();
    announce(host, 'satu', 'id');
    await outside.advance(1000);
    for (const word of ['dua', 'tiga']) announce(host, word, 'id');
    await outside.advance(14_999);
    expect(said()).to.deep.equal(['satu']);
    await outside.advance(1);
    expect(said(), 'it has been read out').to.deep.equal(['']);
    await outside.advance(MINUTE - 15_001);
    expect(said()).to.deep.equal(['']);
    await outside.advance(1);
    expect(said()).to.deep.equal(['tiga']);
  });

  it('speaks inside a modal dialog, where nothing outside it is heard, and on the page when it is closed', async () => {
    const dialog = await fixture<HTMLDialogElement>('<dialog><p>Hasil</p></dialog>');
    const inside = enter(dialog.querySelector('p')!);
    const other = await speaker();
    expect(said(dialog)).to.deep.equal([]);
    dialog.showModal();
    await turn();
    announce(inside, 'di dalam', 'id');
    expect(said(dialog), 'empty before it speaks').to.deep.equal(['']);
    announce(other, 'di luar', 'en');
    await outside.advance(1000);
    expect(said(dialog)).to.deep.equal(['di dalam']);
    expect(regions().filter((region) => !dialog.contains(region)).map(({textContent, lang}) => [textContent, lang])).to.deep.equal([['di luar', 'en']]);
    dialog.close();
    await turn();
    announce(inside, 'lagi', 'id');
    expect(said(dialog), 'nothing is left in it').to.deep.equal([]);
    await outside.advance(MINUTE);
    expect(said()).to.deep.equal(['lagi']);
  });

  it('has a region for each open dialog, and finds one from a shadow root', async () => {
    const [first, second] = [await fixture<HTMLDialogElement>('<dialog><p></p></dialog>'), await fixture<HTMLDialogElement>('<dialog><p></p></dialog>')];
    first.showModal();
    second.showModal();
    const deep = second.querySelector('p')!.attachShadow({mode: 'open'}).appendChild(document.createElement('i'));
    announce(enter(first.querySelector('p')!), 'satu', 'id');
    announce(enter(deep), 'dua', 'id');
    await outside.advance(1000);
    // The second is made while the first waits to be noticed.
    await outside.advance(1000);
    expect([said(first), said(second)]).to.deep.equal([['satu'], ['dua']]);
  });

  it('takes a box that says that it is modal for one', async () => {
    const box = await fixture('<div role="dialog" aria-modal="true"><p></p></div>');
    announce(enter(box.querySelector('p')!), 'kabar', 'id');
    await outside.advance(1000);
    expect(said(box)).to.deep.equal(['kabar']);
  });

  it('makes a region again that a change of the page took away, and lets it be noticed before it speaks', async () => {
    const host = await speaker();
    announce(host, 'kabar', 'id');
    for (const region of regions()) region.remove();
    await turn();
    await outside.advance(1000);
    expect(said()).to.deep.equal(['']);
    await outside.advance(1000);
    expect(said()).to.deep.equal(['kabar']);
    for (const region of regions()) region.remove();
    await turn();
    announce(host, 'lagi', 'id');
    expect(said(), 'at the next news').to.deep.equal(['']);
  });

  it('makes one again when the next element comes', async () => {
    await speaker();
    for (const region of regions()) region.remove();
    await turn();
    await speaker();
    expect(said()).to.deep.equal(['']);
  });

  it('silences the copy of a region that a copy of the page brought back, whether ours is there or not', async () => {
    const host = await speaker();
    announce(host, 'lama', 'id');
    await outside.advance(1000);
    const copy = regions()[0].cloneNode(true) as HTMLElement;
    expect(copy.textContent).to.equal('lama');
    // A router that puts back what it kept: the old body goes, and its copy comes.
    regions()[0].remove();
    document.body.append(copy);
    await turn();
    await speaker();
    expect(said()).to.deep.equal(['']);
    // A morph that leaves ours where it is, and adds a copy.
    document.body.prepend(copy.cloneNode(true));
    regions()[0].textContent = 'lama sekali';
    const nested = document.body.appendChild(document.createElement('div'));
    nested.append(copy.cloneNode(true));
    await turn();
    announce(host, 'baru', 'id');
    await outside.advance(MINUTE);
    expect(said()).to.deep.equal(['baru']);
    nested.remove();
  });

  it('says nothing for an element that has left', async () => {
    const host = await speaker();
    announce(host, 'kabar', 'id');
    host.remove();
    await outside.advance(1000);
    expect(said()).to.deep.equal(['']);
  });
});
