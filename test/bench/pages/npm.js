import '../../../dist/define/kpu-recap.js';
