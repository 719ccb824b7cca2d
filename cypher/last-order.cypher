// The place of the newest import among all.
MATCH (document:_Document)
RETURN max(document.order) AS order
