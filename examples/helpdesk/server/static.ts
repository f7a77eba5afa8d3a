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

/** Static files of the site, the inbox and the widget. */
export const staticRoutes = ({ site, inbox, widget }: StaticFolders): Hono => {
  const routes = new Hono()

  routes.use('/widget/*', embeddedHeaders)
  // The widget loads these files as modules, which browsers request from another origin with CORS.
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

/** File names in assets change with their content, so browsers may cache them forever. */
const forGood = 'public, max-age=31536000, immutable'

const files = (root: string, prefix: string, cacheControl: string, nameOf = (path: string) => path) =>
  serveStatic({
    root,
    rewriteRequestPath: (path) => nameOf(path.slice(prefix.length)),
    onFound: (_path: string, context: Context) => context.header('Cache-Control', cacheControl),
  })
