// Whether the store holds any document or decision.
OPTIONAL MATCH (document:_Document)
WITH count(document) AS documents
OPTIONAL MATCH (decision:_Decision)
WITH documents, count(decision) AS decisions
RETURN documents + decisions AS records
