// These documents.
UNWIND $ids AS id
MATCH (document:_Document {id: id})
RETURN document.body AS body
