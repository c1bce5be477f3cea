import type {ViewMessages} from '../view-messages.js';
import {addViewMessages} from '../view-registry.js';

/** After a figure a seat is counted by the last two digits of it. */
const SEATS: Partial<Record<Intl.LDMLPluralRule, string>> = {few: 'مقاعد', many: 'مقعدًا'};
let rules: Intl.PluralRules | undefined;
const seatWord = (count: number): string => SEATS[(rules ??= new Intl.PluralRules('ar')).select(count)] ?? 'مقعد';

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
  chart: {
    title: (values) => (values === 'share' ? 'نسب الأصوات' : 'عدد الأصوات'),
    byArea: 'حسب المناطق',
    against: (title) => `مقارنةً بـ ${title}`,
    now: 'الآن',
    noPrevious: 'لا توجد نتيجة سابقة للمقارنة.',
    incomplete: 'لا يمكن عرض النسب بعد لأن بعض الأرقام غير متوفرة.',
    merged: (count) => `آخرون (${count})`,
    some: (figure, all) => `${figure} من أصل ${all} من المناطق`,
    none: 'لا توجد نتائج بعد.',
  },
  course: {
    title: 'مسار الفرز',
    note: (values, over) => `${values === 'share' ? 'نسبة الأصوات السارية' : 'عدد الأصوات'} ${over === 'time' ? 'عبر الزمن' : 'حسب نسبة ما تم فرزه'}`,
    axisFrom: (figure) => `يبدأ المحور من ${figure}`,
    progressUnknown: 'نسبة ما تم فرزه غير معروفة',
    time: 'الوقت',
    noUpdates: 'لا تحديثات',
    noUpdatesFor: (duration) => `لا تحديثات لمدة ${duration}`,
    batches: 'الأصوات الجديدة في كل تحديث',
    corrected: 'صُحّح بالخفض',
    none: 'مسار الفرز غير معروف بعد.',
    leads: (name, since, first, last) => `يتقدم ${name} منذ ${since}: من ${first} إلى ${last}.`,
    updates: (figure) => `عدد التحديثات: ${figure}`,
    corrections: (figure) => `منها بتصحيح إلى الأدنى: ${figure}`,
    some: (figure, all) => `${figure} من أصل ${all} من التحديثات`,
  },
  house: {
    title: 'المقاعد المُحرزة',
    head: 'المقاعد',
    party: 'الحزب',
    share: 'النسبة',
    against: (title) => `التغير مقارنة مع ${title}`,
    seats: (figure, count) => `${figure} ${seatWord(count)}`,
    ofSeats: (figure, count) => `من ${figure} ${seatWord(count)}`,
    needed: (figure) => `المطلوب: ${figure}`,
    open: 'شاغرة أو غير محسومة',
    without: (names) => `بلا مقاعد: ${names}`,
    none: 'لا توجد بيانات عن المقاعد بعد.',
    thin: 'لم تُعرض المقاعد بعد لأن ما تم فرزه قليل.',
    most: (names) => `الأكثر مقاعد: ${names}`,
    coalition: 'الائتلاف',
    choose: 'اختر أحزابًا لجمع مقاعد الائتلاف.',
    clear: 'مسح',
    short: (figure, count, isSimple) => `ينقصها ${figure} ${seatWord(count)} ${isSimple ? 'عن الأغلبية' : 'عن المطلوب'}`,
    enough: (figure, count, isSimple) => `${isSimple ? 'أغلبية' : 'كافية'}${count === 0 ? ' بلا زيادة' : ` بزيادة ${figure} ${seatWord(count)}`}`,
    half: 'النصف تمامًا',
    comma: '، ',
  },
};

addViewMessages('ar', ar);
