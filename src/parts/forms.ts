/** Puts the forms `head-to-head` and `ticker` of the card into an application's own first file. Without this import they are fetched with the first card that has one. */
import {formStyles} from '../elements/kpu-recap/card-form.js';
import {styles} from '../elements/kpu-recap/forms.js';

formStyles.provide(styles);
