"""Annotate news articles on Apache Spark with one long-lived article-annotator process per task."""
