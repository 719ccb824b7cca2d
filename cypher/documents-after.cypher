// The documents that took the place of one, at once or by several versions.
MATCH (document:_Document)
WHERE $id IN coalesce(document.earlier, [])
RETURN document.body AS body
ORDER BY document.order DESC
