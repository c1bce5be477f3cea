import {createSignal} from 'solid-js';
import {render} from 'solid-js/web';
import type {KpuRecap} from 'rekap';
import 'rekap/define/kpu-recap';
import 'rekap/define/vote-table';
import 'rekap/solid';
import {FIRST, SECOND, hear} from './results';

function App() {
  const [result, setResult] = createSignal(FIRST);
  const [isOpen, setOpen] = createSignal(true);
  let card: KpuRecap | undefined;
  return <>
    <kpu-recap id="polled" ref={card} src="/feed.json" refresh={5} heading="Hasil" heading-level={3} class="wide" style={{'max-width': '40em'}} hidden={false}
      onClick={() => hear('click')} on:rekap-update={({snapshot}) => hear(`update ${snapshot.candidates[0]?.votes}`)} />
    <kpu-recap id="given" prop:snapshot={result()} heading="Hasil" prop:headingLevel={4} with-toggle freeze={false} test={isOpen()}>
      <p slot="footer">Catatan</p>
    </kpu-recap>
    <kpu-recap id="bars">
      <candidate-bar name="Bapak" votes={isOpen() ? 30 : 130} incumbent={isOpen()} />
      <candidate-bar name="Ibu" votes="70" />
    </kpu-recap>
    <vote-table id="table" snapshot={result()} with-tools={isOpen()} aria-label="Tabel" />
    <button id="next" onClick={() => {
      setResult(SECOND);
      setOpen(false);
    }}>Next</button>
    <button id="reload" onClick={() => void card?.reload().then(() => hear('reloaded'))}>Reload</button>
  </>;
}

render(() => <App />, document.querySelector('#app')!);
