/** What odd addresses are made of; each list is written with spaces between its items. */
const listed = (...lines: readonly string[]): readonly string[] => ['', ...lines.join(' ').split(' ')]

export const ascii = Array.from({ length: 128 }, (_, point) => String.fromCharCode(point))

export const labelStarts = listed('xn-- xn-- xn-- XN-- Xn-- xn- xn--- axn-- ｘｎ-- xn--xn-- xn--ü')
export const labelEnds = listed(
  '- a a- -a bcher-kva BCHER-KVA bcher-kva- fa-hia 53h 6qqa088eba ls8h 0 99999999 zzzzzzzz a-b a.b -- ﬀ ü \u00ad _',
  '4ca a\u200db pokxncvks 1ch iñvalid zca ab-j1t nxasmq6b 3xa mgba3gch31f060k 1ug 0.pt unicode-.org',
)

/** Letters and signs of scripts in use, which are read. */
export const commonLetters = listed(
  'a B z9 - _ ü Ü u\u0308 ß ẞ ς Σ ΑΣ İ ı ǆ ŉ ſ ά Ά και\u0301 ӏ Ӏ я Ѐ и\u0306 Ա և ა א \u05b0 ا ب ١ ۱ नी க நி ก ກຳ က ཀ ក አ',
  '你 好 国 國 か か\u3099 ガ 々 〇 한 \u1112\u1161\u11ab ㄅ 𠀀 ☕ ☕\ufe0f 💩 💩\ufe0f 🏴 · l·l Ａ １ ＿ － 。 ． ｡ \u00ad \u200b \u2060 \ufeff',
)

/** What runtimes map, drop, refuse or do not know, each by its own version of Unicode. */
export const rareLetters = listed(
  'K Å Ω ﬀ ᾳ \u0345 ϐ ϲ Ⴀ Ა Ꭰ ꭰ ᏸ שּׁ ﷺ क्\u200dष ᠠ 豈 ｶﾞ ㅎ ⼀ 👩\u200d💻 🏳\u200d🌈 🇳🇱 ① Ⅳ ⓐ ㏂ ℀ ™ ½ € … ‧ ․ ⒈ ／ ？ ＃',
  '： ＠ ％ ％２ｅ ′ ´ ¨ ¯ 𝐚 𝟏 𞤀 𐐀 \u{10d50} Ꟊ ꟍ Ɤ \u1c89 \u{16ea0} \u{1e5d0} \u{11f04} 𖹀 \u{2ebf0} \u{31350} \u{323b0}',
  '\u{1fae9} \u{1fadc} \u0378 \uffff \ue000 \u0300 \u20e3 \u200c \u200d \u034f \u180b \u180e \u115f \u3164 \u202e \u2066',
  '\ufffd \ud800 \udc00 \u0000 \u0085 \u00a0 \u3000 \u{e0001} ⁄ ⸺ ꙮ ퟻ',
)

export const escapes = listed('% %2 %ff %C3 %00 %2e %2F %40')

export const numbers = listed(
  '0 1 127 255 256 999 0x 0X7f 0x7F 0x100 0xg 00 01 0177 08 0400 65535 65536 16777216 4294967295 4294967296 0xffffffff',
  '0x100000000 1e3 +1 -1 a xn--a １ ٣ １２７ 0ｘ7f %31 99999999999999999999 1_0',
)
export const dots = ['.', '.', '.', '.', '..', '。', '．', '%2e']
export const groups = listed(
  '0 1 F aB 12 c0de ffff 0000 FFFE 7f00 00001 12345 g 127.0.0.1 1.2 1.2.3.256 01.2.3.4 %25 １',
)
export const hostEnds = listed('/ / / ./ ../ :80/ :443/ :/ /a ? # \\a x/ .a')

export const schemes = [
  ...listed('http: https: HTTP: hTtPs: \u0000http: \ufeffhttp: \u00a0http: ſhttp:'),
  ' http:',
  'ht\ttp:',
]
export const slashes = [...listed('// // / /// \\\\ /\\ \\ //\u0000 //? //# /////////'), '//\n', '/ /']
export const users = [...listed('u@ u:p@ @ :@ a@b@ ü@ %40@ u:80@ [@ u\\@ u/@ \t@'), ' @']
export const ports = [
  ...listed(': :80 :443 :0 :00080 :65535 :65536 :٣ :１ :8\t0 :-1 :80: :a ? #'),
  ':8 0',
  '  ',
]

export const ofRest = [
  ...listed(
    '% %2 %zz %00 %2f %2F %7e %C3%A9 %e9 %ff %u00e9 %%34 %25 + & && = ../ ./ %2e%2e/ .%2E/ // \\ /.. .. ? ?? # ##',
    '\t \n \u0000 \u007f \ud800 \udfff \u202e \ufeff \ufffe < > " \' ` { } | ^ [ ] ; *',
  ),
  ' ',
]
