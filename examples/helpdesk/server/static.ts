import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { embeddedHeaders, pageHeaders } from './security'

export interface StaticFolders {
  /** The demo site: `/pricing` is `pricing.html`. */
  readonly site: string
  /** The built inbox and the built widget. */
  readonly inbox: string
  readonly widget: string
}

/** The site, the inbox and the widget as files. */
export const staticRoutes = ({ site, inbox, widget }: StaticFolders): Hono => {
  const routes = new Hono()

  routes.use('/widget/*', embeddedHeaders)
  // What the widget loads on demand is a module, which a browser asks another origin for with CORS.
  routes.use('/widget/assets/*', cors())
  routes.get('/widget/assets/*', files(widget, '/widget', forGood))
  routes.get('/widget/*', files(widget, '/widget', askAgain))

  routes.use(pageHeaders)
  routes.get('/inbox', (context) => context.redirect('/inbox/'))
  routes.get('/inbox/assets/*', files(inbox, '/inbox', forGood))
  routes.get('/inbox/*', files(inbox, '/inbox', askAgain))
  routes.get(
    '*',
    files(site, '', askAgain, (path) => (/\.\w+$|\/$/.test(path) ? path : `${path}.html`)),
  )
  return routes
}

const askAgain = 'no-cache'

/** Names under assets change with their content. */
const forGood = 'public, max-age=31536000, immutable'

const files = (root: string, prefix: string, cacheControl: string, nameOf = (path: string) => path) =>
  serveStatic({
    root,
    rewriteRequestPath: (path) => nameOf(path.slice(prefix.length)),
    onFound: (_path: string, context: Context) => context.header('Cache-Control', cacheControl),
  })
