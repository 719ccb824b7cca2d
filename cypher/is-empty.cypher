// Whether the store holds any document or decision.
OPTIONAL MATCH (document:_Document)
WITH count(document) AS documents
OPTIONAL MATCH (decision:_Decision)
RETURN documents + count(decision) AS records
