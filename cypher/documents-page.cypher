// The imported documents, newest first.
MATCH (document:_Document)
RETURN document.body AS body
ORDER BY document.order DESC
SKIP $offset
LIMIT $limit
