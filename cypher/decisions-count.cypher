// How many decisions were taken.
MATCH (decision:_Decision)
RETURN count(decision) AS total
