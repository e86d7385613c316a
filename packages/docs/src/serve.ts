export { siteServer, type SiteServer, type SiteServerOptions } from './serve/site-server.ts'
