// Whether the store holds any document, decision or kept record.
OPTIONAL MATCH (document:_Document)
WITH count(document) AS documents
OPTIONAL MATCH (decision:_Decision)
WITH documents, count(decision) AS decisions
OPTIONAL MATCH (kept:_Kept)
WITH documents, decisions, count(kept) AS keeps
RETURN documents + decisions + keeps AS records
