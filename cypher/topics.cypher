// Every topic.
MATCH (topic:Topic)
RETURN properties(topic) AS thing
