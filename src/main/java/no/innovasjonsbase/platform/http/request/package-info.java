/**
 * What a request asks for: its query parameters, held against those that the resource method declares; paging, cursors and the
 * choice of languages, fields and references; preconditions and idempotency keys of writes.
 */
package no.innovasjonsbase.platform.http.request;
