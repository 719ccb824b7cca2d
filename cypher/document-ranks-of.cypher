// What settles the order of these documents: how far each speaks, and when it was imported.
UNWIND $ids AS id
MATCH (document:_Document {id: id})
RETURN document.id AS id, document.asOf AS asOf, document.order AS order
