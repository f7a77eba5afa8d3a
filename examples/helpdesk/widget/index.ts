import { createHost } from './host'
import { startChat } from './state/chat'

/** The script installs itself: `<script src="https://helpdesk.example/widget/widget.js" data-helpdesk="NAME" async></script>`. */
const script = document.currentScript ?? document.querySelector('script[data-helpdesk]')

const install = ({ src, dataset }: HTMLScriptElement): void => {
  const draw = createHost()
  if (draw) startChat({ script: src, name: dataset.helpdesk ?? '', onChange: draw })
}

if (script instanceof HTMLScriptElement) {
  if (document.body) install(script)
  else addEventListener('DOMContentLoaded', () => install(script))
}
