// What settles the order of documents: how far each speaks, and when it was imported.
MATCH (document:_Document)
RETURN document.id AS id, document.asOf AS asOf, document.order AS order
