import type {ViewMessages} from '../view-messages.js';
import {addViewMessages} from '../view-registry.js';

/** Arabic, for views. */
export const ar: ViewMessages = {
  plot: 'مخطط',
  asTable: 'عرض كجدول',
  area: 'المنطقة',
  total: 'المجموع',
  notReported: 'لم ترد بعد',
  noAreas: 'لا توجد بيانات حسب المناطق.',
  counted: 'تم فرزه',
  majority: (figure) => `الأغلبية: ${figure}`,
  margin: 'الفارق',
  tie: 'تعادل',
  previous: 'سابقًا',
  change: 'التغير',
  new: 'جديد',
  notional: 'أُعيد حساب الأرقام السابقة وفق حدود المناطق الحالية.',
  chosen: 'محدد',
};

addViewMessages('ar', ar);
