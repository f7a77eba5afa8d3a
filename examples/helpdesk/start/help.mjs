// @ts-check

/** The answer to `--help`, of the launcher and of the server. */
export const help = `npm start -- [options]

  --port PORT            the site, the widget and the inbox (default 3000)
  --smtp-port PORT       incoming mail (default 2525)
  --host HOST            the address to listen on (default 127.0.0.1)
  --data DIR             the data directory (default examples/helpdesk/.data)
  --fresh                delete the data directory's content first
  --mail-to HOST:PORT    send mail to this server instead of showing it at /outgoing-mail/
  --build                only install and build the outdated parts
  --help                 list the options, without an installation or a build

  DATABASE_URL           use this PostgreSQL database
  SECRET                 signs visitor tokens and sign-ins (default: generated once and stored)
  LOG_LEVEL              the log level: debug, info, warn (default), error`
