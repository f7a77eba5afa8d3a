import base from './base.css?inline'
import composer from './composer.css?inline'
import launcher from './launcher.css?inline'
import messages from './messages.css?inline'
import panel from './panel.css?inline'

export const css = base + launcher + panel + messages + composer
