import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const year = 365 * 24 * 3600 * 1000

/**
 * The explorer's files: those under `assets/` are named by their content and never change; a page address (no point in its last
 * part, HTML wished for) gives the start page, so that every view's address can be opened.
 */
export const staticClient = (folder: string): Router => {
  const router = Router()
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: year, index: false, redirect: false }))
  router.use(express.static(folder, { index: false, redirect: false, maxAge: 0 }))
  router.use(startPage(folder))
  return router
}

const startPage =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && /^\/(?!api\/|assets\/)[^.]*$/.test(request.path)
    if (!isPage || !request.accepts('html')) return next()
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder }, (error) => error && next())
  }
