// How many documents are imported.
MATCH (document:_Document)
RETURN count(document) AS total
