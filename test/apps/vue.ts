import {createApp} from 'vue';
import App from './vue.vue';

createApp(App).mount('#app');
