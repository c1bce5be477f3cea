import './candidate-bar.js';
import './theme-toggle.js';
import {KpuRecap} from '../elements/kpu-recap/kpu-recap.js';
import {register} from './register.js';

register('kpu-recap', KpuRecap);

declare global {
  interface HTMLElementTagNameMap {
    'kpu-recap': KpuRecap;
  }
}
