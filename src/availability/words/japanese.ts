import type { AvailabilityWords } from './availability-words'

export const japaneseWords: AvailabilityWords = {
  locale: 'ja',
  backAt: {
    minutes: '{minutes}分後に戻ります',
    hours: '{hours}時間後に戻ります',
    today: '本日{at}に戻ります',
    tomorrow: '明日{at}に戻ります',
    weekday: '{weekday}{at}に戻ります',
    date: '{date}{at}に戻ります',
  },
  at: '{time}',
  replyTimes: {
    few_minutes: '通常、数分以内に返信します',
    few_hours: '通常、数時間以内に返信します',
    a_day: '通常、1日以内に返信します',
  },
  away: 'ただいま不在です。メッセージを残していただければ、折り返しご連絡します。',
  awayUntil: 'ただいま不在です。{back}。',
}
