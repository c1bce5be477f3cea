/** Puts the reader of tables into an application's own first file. Without this import it is fetched with the first card that holds a `<table>`. */
import {tableReader} from '../children/table-reader.js';
import {isTotal, readHtmlTable} from '../feed/html-table.js';

tableReader.provide({readHtmlTable, isTotal});
