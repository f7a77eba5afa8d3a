import { useEffect, useRef, useState } from 'react'
import type { ChatVisit } from '../../../api'
import type { DrawWidget, Scene } from '../../../shared/draw-widget'
import { framePage } from './frame-page'
import classes from './preview.module.css'

interface WidgetFrameProps {
  readonly visit: ChatVisit
  readonly scene: Scene
  readonly device: 'desktop' | 'mobile'
}

/**
 * The widget, rendered by its own components in a page of the device's size. The page runs no scripts, and nothing in
 * it can be focused or clicked.
 */
export const WidgetFrame = ({ visit, scene, device }: WidgetFrameProps) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [loaded, setLoaded] = useState(0)
  const draw = useDrawWidget()

  useEffect(() => {
    const body = loaded > 0 ? frame.current?.contentDocument?.body : undefined
    if (!body || !draw) return
    const host = body.querySelector('#chat') ?? body
    draw(host.shadowRoot ?? host.attachShadow({ mode: 'open' }), visit, scene)
  }, [draw, loaded, visit, scene])

  return (
    <div className={classes.stage} data-device={device}>
      <iframe
        ref={frame}
        title={`The chat on a ${device === 'mobile' ? 'phone' : 'page'}`}
        className={classes.frame}
        tabIndex={-1}
        inert
        sandbox="allow-same-origin"
        srcDoc={framePage}
        onLoad={() => setLoaded((times) => times + 1)}
      />
    </div>
  )
}

/** The widget's build for previews. */
const useDrawWidget = (): DrawWidget | undefined => {
  const [draw, setDraw] = useState<DrawWidget>()
  useEffect(() => {
    const path = '/widget/preview.js'
    const load = import(/* @vite-ignore */ path) as Promise<{ readonly drawWidget: DrawWidget }>
    load.then(
      ({ drawWidget }) => setDraw(() => drawWidget),
      () => {},
    )
  }, [])
  return draw
}
