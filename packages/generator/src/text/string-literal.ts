export { jsonLiteral, memberKey, propertyKey, stringLiteral } from '@concord-api/surface'
