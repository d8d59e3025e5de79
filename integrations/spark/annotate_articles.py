"""spark-submit annotate_articles.py --in PATH --out PATH"""

from article_annotator_spark.job import main

if __name__ == "__main__":
    main()
