// Removes the parts of these statements.
UNWIND $ids AS id
MATCH (part:_Statement {of: id})
DELETE part
