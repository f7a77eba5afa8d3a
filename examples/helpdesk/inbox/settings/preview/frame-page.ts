/** A placeholder page behind the chat. */
export const framePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page with the chat</title>
<style>
html { color-scheme: light dark; height: 100% }
body { margin: 0; height: 100%; overflow: hidden; background: light-dark(#fff, #101513) }
.bar { height: 46px; background: light-dark(#f1f3f2, #1a211f) }
.line { height: 12px; margin: 18px 28px 0; border-radius: 6px; background: light-dark(#e8ebea, #232b29) }
.line:nth-child(2) { width: 46%; height: 24px; margin-top: 34px }
.line:nth-child(4) { width: 70% }
.line:nth-child(5) { width: 56% }
.block { height: 120px; margin: 28px; border-radius: 12px; background: light-dark(#eff2f1, #1c2422) }
</style>
</head>
<body><div class="bar"></div><div class="line"></div><div class="line"></div><div class="line"></div><div class="line"></div><div class="block"></div><div class="line"></div><div class="line"></div><div id="chat"></div></body>
</html>`
