import {useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';
import type {KpuRecap} from 'rekap';
import 'rekap/define/kpu-recap';
import 'rekap/define/vote-table';
import 'rekap/react';
import {FIRST, SECOND, hear} from './results';

function App() {
  const [result, setResult] = useState(FIRST);
  const [isOpen, setOpen] = useState(true);
  const card = useRef<KpuRecap>(null);
  return <>
    <kpu-recap id="polled" ref={card} src="/feed.json" refresh={5} heading="Hasil" headingLevel={3} className="wide" style={{'maxWidth': '40em', '--rekap-radius': 0}} hidden={false}
      onClick={() => hear('click')} onrekap-update={({snapshot}) => hear(`update ${snapshot.candidates[0]?.votes}`)} />
    <kpu-recap id="given" snapshot={result} heading="Hasil" heading-level="4" refresh={undefined} with-toggle freeze={false} test={isOpen}>
      <p slot="footer">Catatan</p>
    </kpu-recap>
    <kpu-recap id="bars">
      <candidate-bar name="Bapak" votes={isOpen ? 30 : 130} incumbent={isOpen} />
      <candidate-bar name="Ibu" votes="70" />
    </kpu-recap>
    <vote-table id="table" snapshot={result} withTools={isOpen} aria-label="Tabel" />
    <button id="next" onClick={() => {
      setResult(SECOND);
      setOpen(false);
    }}>Next</button>
    <button id="reload" onClick={() => void card.current?.reload().then(() => hear('reloaded'))}>Reload</button>
  </>;
}

createRoot(document.querySelector('#app')!).render(<App />);
